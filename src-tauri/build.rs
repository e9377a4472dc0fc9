//! Lists the shell's commands, so that a window may use only those its capability names.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The page is part of the program: a new page means a new program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["rpc"]);
    Ok(tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?)
}
