sed -E 's#\[mfn\]#<footnote-ref>#g; s#\[/mfn\]#</footnote-ref>#g' migrate-shortcode.html
