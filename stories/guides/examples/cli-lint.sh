npx three-points lint talk.jsonc stethoscope.json
