//! Every page of `tests/fixtures` is read exactly as the JSON beside it says: all fields and all
//! blocks. `where` names a few places a field must say it was read.

use onrecord_intake::{Hints, parse};
use serde_json::{Value, json};
use std::{fs, path::Path};

#[test]
fn every_page_reads_as_the_file_beside_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut read = 0;
    for folder in ["pages", "bytes"] {
        for entry in fs::read_dir(root.join(folder)).expect("the fixtures are there") {
            let path = entry.expect("a readable folder").path();
            if path.extension().is_some_and(|ending| ending == "json") {
                continue;
            }
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name of ours").to_owned();
            let bytes = fs::read(&path).expect("a fixture");
            let hints = Hints { name: Some(&name), ..Hints::default() };
            let draft = parse(&bytes, &hints).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
            let mut got = serde_json::to_value(&draft).expect("plain data");
            let sources = got.as_object_mut().and_then(|draft| draft.remove("sources")).unwrap_or_default();
            let blocks = draft.blocks.iter().map(|b| json!([b.kind.name(), b.text])).collect();
            got["blocks"] = Value::Array(blocks);

            let beside =
                fs::read_to_string(path.with_extension("json")).unwrap_or_else(|e| panic!("{name}: {e}"));
            let mut wanted: Value = serde_json::from_str(&beside).unwrap_or_else(|e| panic!("{name}: {e}"));
            let places = wanted.as_object_mut().and_then(|w| w.remove("where")).unwrap_or_default();
            assert_eq!(got, wanted, "{name}");
            for (field, place) in places.as_object().into_iter().flatten() {
                assert_eq!(sources[field], *place, "{name}: where {field} was read");
            }
            read += 1;
        }
    }
    assert!(read >= 14, "only {read} pages were read");
}
