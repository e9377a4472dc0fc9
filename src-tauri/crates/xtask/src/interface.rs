//! The interface: its packages and its build, each only when something has changed.

use crate::step::{Failure, announce, run};
use crate::tree::Tree;
use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

/// Installs the interface's packages, unless they are those of the lock file.
pub fn ensure_packages(tree: &Tree) -> Result<(), Failure> {
    let lock = tree.root().join("ui/package-lock.json");
    let installed = tree.root().join("ui/node_modules/.xuecheng-lock.json");
    let wanted = fs::read(&lock).map_err(|error| Failure::File { path: lock, error })?;
    if fs::read(&installed).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    announce("安装界面依赖", "install the interface's packages");
    run(tree.npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&installed, wanted).map_err(|error| Failure::File { path: installed, error })
}

/// Builds `ui/dist`, unless it is newer than everything it is made from.
pub fn ensure_built(tree: &Tree) -> Result<(), Failure> {
    ensure_packages(tree)?;
    let ui = tree.root().join("ui");
    let built = fs::metadata(ui.join("dist/index.html")).and_then(|page| page.modified()).ok();
    let changed = newest(&ui).map_err(|error| Failure::File { path: ui, error })?;
    if built.is_some_and(|built| changed < built) {
        return Ok(());
    }
    announce("构建界面", "build the interface");
    run(tree.npm().args(["run", "--silent", "build"]))
}

/// When the newest source in a folder was changed. A folder inside it counts too: it changes when a file is removed.
fn newest(folder: &Path) -> io::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == "dist" || name == "node_modules" || name.to_string_lossy().starts_with('.') {
            continue;
        }
        let metadata = entry.metadata()?;
        newest = newest.max(metadata.modified()?);
        if metadata.is_dir() {
            newest = newest.max(self::newest(&entry.path())?);
        }
    }
    Ok(newest)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should say where")]
mod tests {
    use super::*;

    #[test]
    fn a_removed_source_is_a_change_and_a_build_is_none() {
        let ui = std::env::temp_dir().join(format!("xtask-{}/ui", std::process::id()));
        fs::create_dir_all(ui.join("src")).unwrap();
        fs::create_dir_all(ui.join("dist")).unwrap();
        fs::write(ui.join("src/old.ts"), "").unwrap();
        let before = newest(&ui).unwrap();
        fs::write(ui.join("dist/index.html"), "").unwrap();
        assert_eq!(newest(&ui).unwrap(), before, "what a build writes is not a change");
        set_time(&ui.join("src"), SystemTime::UNIX_EPOCH);
        set_time(&ui.join("src/old.ts"), SystemTime::UNIX_EPOCH);
        let aged = newest(&ui).unwrap();
        fs::remove_file(ui.join("src/old.ts")).unwrap();
        assert!(newest(&ui).unwrap() > aged, "a removed file is a change");
        fs::remove_dir_all(ui.parent().unwrap()).unwrap();
    }

    fn set_time(path: &Path, time: SystemTime) {
        fs::File::open(path).unwrap().set_modified(time).unwrap();
    }
}
