npx three-points lint broken.json
