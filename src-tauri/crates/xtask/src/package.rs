//! What is handed out: a .deb with the desktop program, the command line and the icons.

use crate::step::{Failure, announce, output, run};
use crate::tree::Tree;
use crate::{interface, system};
use std::fs;
use std::path::{Path, PathBuf};

/// The largest package to hand out, in bytes.
const KEEP: u64 = 20 * 1024 * 1024;
const PROGRAMS: [&str; 2] = ["xuecheng", "xuecheng-cli"];
const ICONS: [(&str, &str); 4] = [
    ("32x32.png", "32x32/apps/xuecheng.png"),
    ("128x128.png", "128x128/apps/xuecheng.png"),
    ("512x512.png", "512x512/apps/xuecheng.png"),
    ("icon.svg", "scalable/apps/xuecheng.svg"),
];
const MENU_ENTRY: &str = "\
[Desktop Entry]
Type=Application
Name=Xuecheng
Name[zh_CN]=学程
Comment=Offline training-course manager
Comment[zh_CN]=干部教育培训管理（离线）
Exec=xuecheng
Icon=xuecheng
Categories=Office;
StartupWMClass=xuecheng
";

/// Builds the release and packs it.
pub fn perform(tree: &Tree) -> Result<(), Failure> {
    system::ensure(system::BUILD)?;
    interface::ensure_built(tree)?;
    announce("编译发布版", "build the release");
    run(tree.cargo().args(["build", "--release", "--package", "xuecheng", "--package", "cli"]))?;
    announce("打包", "pack");
    let folder = tree.target().join("package/xuecheng");
    let package = lay_out(tree, &folder).map_err(|(path, error)| Failure::File { path, error })?;
    run(tree.command("dpkg-deb").args(["--root-owner-group", "-Zxz", "--build"]).arg(&folder).arg(&package))?;
    for program in PROGRAMS {
        report(&tree.release(program))?;
    }
    let bytes = report(&package)?;
    if bytes > KEEP { Err(Failure::TooLarge { bytes, keep: KEEP }) } else { Ok(()) }
}

type FileError = (PathBuf, std::io::Error);

/// Puts every file where it will be installed, under `folder`; answers with the package's own path.
fn lay_out(tree: &Tree, folder: &Path) -> Result<PathBuf, FileError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    }
    for program in PROGRAMS {
        copy(&tree.release(program), &folder.join("usr/bin").join(program))?;
    }
    for (icon, place) in ICONS {
        copy(&tree.root().join("icons").join(icon), &folder.join("usr/share/icons/hicolor").join(place))?;
    }
    copy(&tree.root().join("LICENSE"), &folder.join("usr/share/doc/xuecheng/copyright"))?;
    write(&folder.join("usr/share/applications/xuecheng.desktop"), MENU_ENTRY)?;
    let architecture = output(tree.command("dpkg").arg("--print-architecture")).unwrap_or_default();
    write(&folder.join("DEBIAN/control"), &control(&architecture))?;
    Ok(folder.with_file_name(format!("xuecheng_{}_{architecture}.deb", env!("CARGO_PKG_VERSION"))))
}

fn control(architecture: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "Package: xuecheng\nVersion: {version}\nArchitecture: {architecture}\nSection: education\nPriority: optional\n\
         Maintainer: Xuecheng contributors <xuecheng@localhost>\nDepends: libwebkit2gtk-4.1-0, libgtk-3-0, libc6\n\
         Description: Offline training-course manager for county offices\n 学程：干部教育培训管理，离线使用。\n"
    )
}

fn copy(from: &Path, to: &Path) -> Result<(), FileError> {
    make_parent(to)?;
    fs::copy(from, to).map_err(|error| (from.to_owned(), error))?;
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), FileError> {
    make_parent(path)?;
    fs::write(path, text).map_err(|error| (path.to_owned(), error))
}

fn make_parent(path: &Path) -> Result<(), FileError> {
    path.parent()
        .map_or(Ok(()), |parent| fs::create_dir_all(parent).map_err(|error| (parent.to_owned(), error)))
}

/// Prints a file's size, and answers with it in bytes.
fn report(path: &Path) -> Result<u64, Failure> {
    let bytes = fs::metadata(path).map_err(|error| Failure::File { path: path.to_owned(), error })?.len();
    println!("  {}.{} MiB  {}", bytes >> 20, ((bytes & 0xf_ffff) * 10) >> 20, path.display());
    Ok(bytes)
}
