//! What a person types and what the real program answers, a Markdown file each in `transcripts/`.
//! Beside it `NAME.in/` is the folder it starts in, `NAME.out/` what must be there afterwards.

use onrecord_tests::binary;

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new()
        .register_bin("onrecord", binary::onrecord())
        // Each runs in a folder of its own: the library is there too.
        .env("ONRECORD_LIBRARY", "Trip.onrecord")
        .env("NO_COLOR", "1")
        .case("transcripts/*.md");
}
