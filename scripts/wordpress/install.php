<?php
// Knows how a site, its people and its posts come into an empty WordPress, as the editor would save them.
//   php install.php <folder of WordPress> <folder of posts>     prints {slug: address}
define( 'WP_INSTALLING', true );
// It would send a letter.
function wp_new_blog_notification() {}

[ , $root, $posts ] = $argv;
$_SERVER['HTTP_HOST'] = 'localhost';
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/file.php';

wp_install( 'Small Machines', 'admin', 'admin@example.com', false, '', 'admin' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'author', 'display_name' => 'Ada', 'role' => 'author' ) );
foreach ( array( 1, 2 ) as $sample ) {
	wp_delete_post( $sample, true );
}
$options = array(
	'permalink_structure'         => '/%postname%/',
	'show_avatars'                => 0, // they would come from another server
	'comment_moderation'          => 0,
	'comment_previously_approved' => 0,
	'thread_comments'             => 1,
	'blogdescription'             => 'Clocks, pumps and other things that changed a map',
	'default_comment_status'      => 'open',
);
foreach ( $options as $name => $value ) {
	update_option( $name, $value );
}
$GLOBALS['wp_rewrite']->init(); // it has read the options already
flush_rewrite_rules();

/** What this person may write is what gets through: `kses` for all who lack unfiltered_html. */
function become( string $login ): int {
	$user = get_user_by( 'login', $login );
	wp_set_current_user( $user->ID );
	kses_init();
	return $user->ID;
}

/** Through the checks that an upload by hand goes through, as the author. */
function upload( string $file ): string {
	become( 'author' );
	$copy = wp_tempnam();
	copy( $file, $copy );
	$entry = array( 'name' => basename( $file ), 'tmp_name' => $copy );
	$got   = wp_handle_sideload( $entry, array( 'test_form' => false ) );
	if ( isset( $got['error'] ) ) {
		throw new Exception( basename( $file ) . ': ' . $got['error'] );
	}
	return $got['url'];
}

/**
 * Since 6.3 the block of footnotes is WordPress's own, and its notes are kept beside the post. An older one has no such
 * block: there the list is written into the post, as a newer one would print it.
 */
function footnotes( string $content, array $notes ): string {
	if ( WP_Block_Type_Registry::get_instance()->is_registered( 'core/footnotes' ) ) {
		return $content;
	}
	$items = '';
	foreach ( $notes as $i => [ 'id' => $id, 'content' => $note ] ) {
		$label  = 'Jump to footnote reference ' . ( $i + 1 );
		$items .= "<li id=\"$id\">$note <a href=\"#$id-link\" aria-label=\"$label\">↩︎</a></li>";
	}
	$list = "<!-- wp:html -->\n<ol class=\"wp-block-footnotes\">$items</ol>\n<!-- /wp:html -->";
	return str_replace( '<!-- wp:footnotes /-->', $list, $content );
}

$file    = upload( "$posts/clock.json" );
$links   = array();
$minutes = 0;
foreach ( json_decode( file_get_contents( "$posts/posts.json" ), true ) as $post ) {
	$content = str_replace( '{clock.json}', $file, file_get_contents( "$posts/{$post['file']}" ) );
	$notes   = $post['footnotes'] ?? array();
	$author  = become( $post['by'] );
	$id      = wp_insert_post(
		wp_slash(
			array(
				'post_author'  => $author,
				'post_name'    => $post['slug'],
				'post_title'   => $post['title'],
				'post_content' => footnotes( $content, $notes ),
				'post_status'  => 'publish',
				'post_date'    => gmdate( 'Y-m-d H:i:s', time() - 3600 - 60 * $minutes++ ),
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new Exception( $post['slug'] . ': ' . $id->get_error_message() );
	}
	if ( $notes ) {
		update_post_meta( $id, 'footnotes', wp_slash( json_encode( $notes ) ) );
	}
	$links[ $post['slug'] ] = get_permalink( $id );
}
echo json_encode( $links );
