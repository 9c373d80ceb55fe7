//! Drawing where there is no graphics card: in a virtual machine, over a remote desktop.

/// Without a card the web view draws through a card made of software, which costs memory for every new kind of
/// shape and time for every picture. It can draw by itself instead, if a variable says so before the program
/// starts: so the program starts itself once more, in its own place. Whoever set the variable is listened to.
#[cfg(target_os = "linux")]
pub fn by_itself_without_a_card() {
    use std::os::unix::process::CommandExt as _;

    const VARIABLE: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";
    if std::env::var_os(VARIABLE).is_some() || has_card() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut again = std::process::Command::new(program);
    again.args(std::env::args_os().skip(1)).env(VARIABLE, "1");
    // It comes back only when it failed, and then the window opens as it is.
    let _ = again.exec();
}

/// Whether the system shows a card that can draw.
#[cfg(target_os = "linux")]
fn has_card() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else { return false };
    devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

/// Elsewhere the system's web view sees to it.
#[cfg(not(target_os = "linux"))]
pub const fn by_itself_without_a_card() {}
