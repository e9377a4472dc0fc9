//! Programs from crates.io that the tests use, built once into the build folder.

use crate::step::{Failure, announce, output, run, succeeds};
use crate::tree::Tree;
use std::path::PathBuf;

/// The WebDriver front of a Tauri window.
pub fn tauri_driver(tree: &Tree) -> Result<PathBuf, Failure> {
    installed(tree, "tauri-driver", "2.1.0")
}

/// cargo-deny: the one on the path, or on CI one that is built here. Elsewhere it is left to the developer, for it
/// takes minutes to build.
pub fn cargo_deny(tree: &Tree) -> Result<Option<PathBuf>, Failure> {
    if succeeds(tree.command("cargo-deny").arg("--version")) {
        return Ok(Some("cargo-deny".into()));
    }
    if std::env::var_os("CI").is_none() {
        announce("未安装 cargo-deny，跳过许可证检查", "no cargo-deny, so licences are not checked");
        println!("  cargo install cargo-deny --locked");
        return Ok(None);
    }
    installed(tree, "cargo-deny", "0.20.2").map(Some)
}

/// Whether tests can be run by cargo-nextest, which shows them better and runs them side by side.
pub fn has_nextest(tree: &Tree) -> bool {
    output(tree.cargo().args(["nextest", "--version"])).is_some()
}

fn installed(tree: &Tree, name: &str, version: &str) -> Result<PathBuf, Failure> {
    let root = tree.target().join("tools").join(format!("{name}-{version}"));
    let program = root.join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if program.exists() {
        return Ok(program);
    }
    announce(&format!("编译 {name} {version}（只需一次）"), &format!("build {name} {version}, once"));
    let mut cargo = tree.cargo();
    // Unoptimised they are built in half the time, and are quick enough for what they do.
    cargo.args(["install", "--debug", "--quiet", "--locked", "--version", version, name, "--root"]).arg(root);
    // Their own build folder: these dependencies are nobody else's.
    run(cargo.env("CARGO_TARGET_DIR", tree.target().join("tools/build")))?;
    Ok(program)
}
