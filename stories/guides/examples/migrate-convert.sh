npx three-points convert post-marked.html --lang en
