<?php
// Knows what keeps the WordPress of the tests to itself: a must-use plugin for it alone, never for a real site.
// (Pictures of emoji would come from WordPress's servers; two comments within seconds would count as a flood.)
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'wp_print_styles', 'print_emoji_styles' );
add_filter( 'emoji_svg_url', '__return_false' );
add_filter( 'comment_flood_filter', '__return_false', 99 );
// Browsers ask for it on every page, and WordPress has none.
add_action( 'wp_head', fn () => print( '<link rel="icon" href="data:,">' ) );
