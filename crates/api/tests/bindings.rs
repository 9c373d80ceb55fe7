//! The window's types are those of the core: the generated file is held equal.

use std::{env, fs, path::Path};

#[test]
fn the_generated_wire_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/generated/wire.ts");
    let fresh = onrecord_api::typescript();
    if env::var_os("ONRECORD_WRITE_BINDINGS").is_some() {
        fs::write(&path, &fresh).expect("the generated file can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(there, fresh, "the wire changed: run `cargo xtask bindings`");
}

#[test]
fn a_bad_call_is_answered_with_a_sentence() {
    let unknown = onrecord_api::call("fly", serde_json::Value::Null).unwrap_err();
    assert!(unknown.sentence.contains("“fly”"));
    let misfit = onrecord_api::call("read_page", serde_json::json!({"words": 1})).unwrap_err();
    assert!(misfit.sentence.contains("text"));
    let empty = onrecord_api::call("read_page", serde_json::json!({"text": ""})).unwrap_err();
    assert!(!empty.sentence.is_empty());
}
