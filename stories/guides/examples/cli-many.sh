npx three-points render stethoscope.json rice.json --to markdown --out posts
