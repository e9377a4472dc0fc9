//! Where things lie: the sources, what is built, the programs that build it.

use crate::step::Failure;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The source tree and its build folder.
pub struct Tree {
    root: PathBuf,
    target: PathBuf,
}

impl Tree {
    /// The tree this program was built from. The build folder is the one this program lies in, wherever
    /// `CARGO_TARGET_DIR` has put it.
    pub fn here() -> Result<Self, Failure> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let lost =
            |path: &Path| Failure::File { path: path.to_owned(), error: std::io::ErrorKind::NotFound.into() };
        let root = manifest.ancestors().nth(3).ok_or_else(|| lost(manifest))?.to_owned();
        let program =
            std::env::current_exe().map_err(|error| Failure::File { path: "current_exe".into(), error })?;
        let target = program.ancestors().nth(2).ok_or_else(|| lost(&program))?.to_owned();
        Ok(Self { root, target })
    }

    /// The folder of `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The build folder.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// A debug build's program.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A release build's program.
    pub fn release(&self, name: &str) -> PathBuf {
        self.target.join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A program, started at the root of the tree.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that started this program.
    pub fn cargo(&self) -> Command {
        let mut cargo = self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// npm, in the interface's folder.
    pub fn npm(&self) -> Command {
        let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.current_dir(self.root.join("ui"));
        npm
    }
}
