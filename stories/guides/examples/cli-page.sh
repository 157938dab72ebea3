npx three-points render stethoscope.json --page --out stethoscope.html
