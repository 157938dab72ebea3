<?php
/**
 * Plugin Name: Three Points
 * Description: Shows structured summaries in posts, and lets authors write them.
 * License: MIT
 *
 * Knows what WordPress must be told so that summaries work in posts. Knows nothing of how they look or are read.
 * To install: copy this file to wp-content/mu-plugins/, and the contents of dist/ to wp-content/mu-plugins/three-points/
 * (of which three-points.css, schema.json and cdn/ are enough). There is nothing to activate and nothing to set.
 */
defined( 'ABSPATH' ) || exit;

// The file's time stands in its address: browsers keep the files as long as they like, and no update is missed.
add_action( 'wp_enqueue_scripts', function () {
	foreach ( array( 'style' => 'three-points.css', 'script' => 'cdn/three-points.js' ) as $kind => $file ) {
		$version = (string) filemtime( __DIR__ . "/three-points/$file" );
		call_user_func( "wp_enqueue_$kind", 'three-points', plugins_url( "three-points/$file", __FILE__ ), array(), $version );
	}
} );

// A module, which runs when the page has been read. (WordPress has a function of its own for that since 6.5 only.)
add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	if ( 'three-points' !== $handle ) {
		return $tag;
	}
	return preg_replace( '/<script(?: type=([\'"]).*?\1)?(?= )/', '<script type="module"', $tag );
}, 10, 2 );

// Roles that may not post HTML of their own (authors, contributors) may post the tags. In posts alone: comments have a
// context of their own. No script, not even one of JSON: such authors use a code block, or `src`, whose address WordPress
// checks as it does an image's.
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	$own = array(
		'three-points'  => 'src heading-level notes theme glance density labels json-ld',
		'points-series' => '',
		'points-source' => '',
		'points-glance' => '',
		'point-card'    => 'label kicker heading start end',
		'pull-quote'    => 'by href start end kind',
		'footnote-ref'  => 'for',
		'points-notes'  => '',
	);
	foreach ( $own as $tag => $names ) {
		$tags[ $tag ] = array_fill_keys( array_filter( explode( ' ', "class id lang dir title data-* $names" ) ), true );
	}
	foreach ( array( 'p', 'cite' ) as $tag ) {
		$tags[ $tag ]['slot'] = true; // <p slot="by">: whose words a quotation is
	}
	return $tags;
}, 10, 2 );

// A summary’s .json may be uploaded to the media library, for `src` and `data-src` to point to.
add_filter( 'upload_mimes', fn ( $types ) => $types + array( 'json' => 'application/json' ) );
