//! Builds the window's context from `tauri.conf.json`; only our own `call` may be invoked.

fn main() {
    // The pages go into the program: other pages make another program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities are sound");
}
