//! The tests, part by part.

use crate::arguments::Part;
use crate::step::{Failure, announce, run, succeeds};
use crate::tree::Tree;
use crate::{GENERATED, interface, system, tools};

/// Runs one part of the tests.
pub fn perform(tree: &Tree, part: Part) -> Result<(), Failure> {
    system::ensure(system::BUILD)?;
    match part {
        Part::Lint => lint(tree),
        Part::Rust => rust(tree),
        Part::Ui => ui(tree),
        Part::Desktop => desktop(tree),
    }
}

fn lint(tree: &Tree) -> Result<(), Failure> {
    announce("Rust 格式", "Rust formatting");
    run(tree.cargo().args(["fmt", "--all", "--check"]))?;
    interface::ensure_built(tree)?;
    announce("界面规范与类型", "the interface's lints and types");
    run(tree.npm().args(["run", "--silent", "lint"]))?;
    run(tree.npm().args(["run", "--silent", "typecheck"]))?;
    announce("Rust 规范", "Rust lints");
    run(tree.cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    licences(tree)
}

fn licences(tree: &Tree) -> Result<(), Failure> {
    let Some(deny) = tools::cargo_deny(tree)? else { return Ok(()) };
    announce("依赖的许可证与来源", "licences and sources of the dependencies");
    run(tree.command(&deny).args(["check", "licenses", "bans", "sources"]))?;
    // The advisories live in a repository that an office's network, or CI's, may not reach.
    if succeeds(tree.command(&deny).args(["fetch", "db"])) {
        return run(tree.command(&deny).args(["--offline", "check", "advisories"]));
    }
    announce("安全公告库无法访问，跳过", "the advisory database cannot be reached, so it is not checked");
    Ok(())
}

fn ui(tree: &Tree) -> Result<(), Failure> {
    interface::ensure_packages(tree)?;
    announce("界面测试", "tests of the interface");
    run(tree.npm().args(["run", "--silent", "test"]))
}

fn rust(tree: &Tree) -> Result<(), Failure> {
    build(tree)?;
    // The example is built with everything else: going through cargo again would build its dependencies once more.
    announce("接口类型是否过期", "whether the types of the calls are stale");
    run(tree.command(tree.program("examples/typescript")).arg("--check").arg(tree.root().join(GENERATED)))?;
    announce("Rust 测试", "Rust tests");
    if tools::has_nextest(tree) {
        return run(tree.cargo().args(["nextest", "run", "--workspace"]));
    }
    run(tree.cargo().args(["test", "--quiet", "--workspace", "--all-targets"]))
}

/// Stories open the program's window, so each is `#[ignore]`d for whoever runs `cargo test` without a screen; here they
/// are run by name, one after another.
fn desktop(tree: &Tree) -> Result<(), Failure> {
    system::ensure(system::WINDOW_TESTS)?;
    let driver = tools::tauri_driver(tree)?;
    build(tree)?;
    announce("桌面窗口测试", "stories in the real window");
    let mut cargo = tree.cargo();
    cargo.env("XUECHENG_TAURI_DRIVER", driver).env("XUECHENG_PROGRAM", tree.program("xuecheng"));
    if tools::has_nextest(tree) {
        cargo.args(["nextest", "run", "--workspace", "--profile", "desktop", "--run-ignored", "only"]);
        return run(cargo.args(["--filterset", "binary_id(xuecheng-tests::desktop)"]));
    }
    cargo.args(["test", "--package", "xuecheng-tests", "--test", "desktop", "--"]);
    run(cargo.args(["--ignored", "--test-threads", "1"]))
}

/// Builds every program and every test in one go, so that all share one set of dependencies.
fn build(tree: &Tree) -> Result<(), Failure> {
    interface::ensure_built(tree)?;
    announce("编译程序与测试", "build the programs and the tests");
    run(tree.cargo().args(["build", "--workspace", "--all-targets"]))
}
