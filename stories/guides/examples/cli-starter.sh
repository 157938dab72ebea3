npx three-points new
