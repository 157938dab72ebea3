npx three-points lint broken.json --quiet --format github
