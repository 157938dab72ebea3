npx three-points@0.1.0 render stethoscope.json --to native --out stethoscope.html
