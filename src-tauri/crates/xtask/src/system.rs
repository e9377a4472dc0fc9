//! System packages: what building and testing need of a Debian 12.

use crate::step::{Failure, announce, output, run, succeeds};
use std::process::Command;

/// What building the desktop program needs.
pub const BUILD: &[&str] =
    &["build-essential", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "perl", "pkg-config"];

/// What opening its window in a test needs besides.
pub const WINDOW_TESTS: &[&str] = &["dbus-daemon", "fonts-noto-cjk", "webkit2gtk-driver", "xvfb"];

/// Refuses where no window can open, before minutes are spent on building it.
pub fn ensure_screen() -> Result<(), Failure> {
    let screens = ["DISPLAY", "WAYLAND_DISPLAY"];
    let is_set = |name: &&str| std::env::var_os(name).is_some_and(|screen| !screen.is_empty());
    if cfg!(target_os = "linux") && !screens.iter().any(is_set) {
        return Err(Failure::NoScreen);
    }
    Ok(())
}

/// Installs what is missing of `packages`, or says what to paste.
pub fn ensure(packages: &[&str]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !succeeds(Command::new("dpkg-query").arg("--version")) {
        announce("不是 Debian 系统，请自行安装", "not a Debian: these are yours to install");
        println!("  {}", packages.join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn is_installed(package: &str) -> bool {
    let status =
        output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]));
    status.as_deref() == Some("installed")
}

fn install(missing: &[&str]) -> Result<(), Failure> {
    let packages = missing.join(" ");
    let apt = format!(
        "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends {packages}"
    );
    let is_root = output(Command::new("id").arg("--user")).as_deref() == Some("0");
    let mut shell = if is_root {
        Command::new("sh")
    } else if succeeds(Command::new("sudo").args(["--non-interactive", "true"])) {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "sh"]);
        sudo
    } else {
        return Err(Failure::Paste { line: format!("sudo sh -c '{apt}'") });
    };
    announce("安装系统软件包", "install system packages");
    println!("  {packages}");
    run(shell.args(["-c", &apt]))
}
