npx three-points series summaries --out public --pages --url https://example.org/summaries
