//! Every page of `tests/fixtures` is read exactly as the JSON beside it says: all fields and all
//! blocks. `given` is what is known beside the page, `where` names a few places a field must say it was read,
//! `others` what must be kept of the places that say otherwise.

use onrecord_intake::{Hints, parse};
use serde_json::{Value, json};
use std::{fs, path::Path};

#[test]
fn every_page_reads_as_the_file_beside_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut read = 0;
    for folder in ["pages", "portals", "bytes"] {
        for entry in fs::read_dir(root.join(folder)).expect("the fixtures are there") {
            let path = entry.expect("a readable folder").path();
            if path.extension().is_some_and(|ending| ending == "json") {
                continue;
            }
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name of ours").to_owned();
            let beside =
                fs::read_to_string(path.with_extension("json")).unwrap_or_else(|e| panic!("{name}: {e}"));
            let mut wanted: Value = serde_json::from_str(&beside).unwrap_or_else(|e| panic!("{name}: {e}"));
            let mut taken =
                |key: &str| wanted.as_object_mut().and_then(|w| w.remove(key)).unwrap_or_default();
            let (given, places, others) = (taken("given"), taken("where"), taken("others"));

            let bytes = fs::read(&path).expect("a fixture");
            let captured_at = given["captured_at"].as_str().map(|time| time.parse().expect("a time of ours"));
            let url = given["url"].as_str();
            let hints = Hints { name: Some(&name), url, captured_at, ..Hints::default() };
            let draft = parse(&bytes, &hints).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
            let mut got = serde_json::to_value(&draft).expect("plain data");
            let object = got.as_object_mut().expect("a draft is an object");
            let sources = object.remove("sources").unwrap_or_default();
            let other_readings = object.remove("others").unwrap_or_default();
            let blocks = draft.blocks.iter().map(|b| json!([b.kind.name(), b.text])).collect();
            got["blocks"] = Value::Array(blocks);

            assert_eq!(got, wanted, "{name}");
            for (field, place) in places.as_object().into_iter().flatten() {
                assert_eq!(sources[field], *place, "{name}: where {field} was read");
            }
            for (field, values) in others.as_object().into_iter().flatten() {
                let readings = other_readings[field].as_array().into_iter().flatten();
                let readings: Vec<&Value> = readings.map(|reading| &reading["value"]).collect();
                assert_eq!(json!(readings), *values, "{name}: what else is said of {field}");
            }
            read += 1;
        }
    }
    assert!(read >= 48, "only {read} pages were read");
}
