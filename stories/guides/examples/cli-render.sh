npx three-points render stethoscope.json --to text --width 64
