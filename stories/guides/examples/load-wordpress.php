<?php
// In the functions.php of a child theme, or in a file of its own in wp-content/mu-plugins/.
add_action( 'wp_enqueue_scripts', function () {
	$three_points = 'https://unpkg.com/three-points@0.1.0/dist';
	wp_enqueue_style( 'three-points', "$three_points/three-points.css", array(), null );
	wp_enqueue_script( 'three-points', "$three_points/cdn/three-points.classic.js", array(), null, true );
} );
