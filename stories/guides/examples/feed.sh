npx three-points@0.1.0 render stethoscope.json --to feed --out stethoscope.html
