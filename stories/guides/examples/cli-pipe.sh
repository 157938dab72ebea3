npx three-points convert draft.txt --lang en | npx three-points lint -
