npx three-points render stethoscope.json
