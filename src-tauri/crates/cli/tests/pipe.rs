//! The command line at the head of a pipe, and given names that are no text.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"))
        .arg("calls")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // As `head` does once it has its lines.
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nothing is wrong");
    assert!(output.status.success(), "so it ends like any other");
}

#[test]
fn a_line_that_is_no_json_is_answered_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let program = |words: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"));
        program.args(["--lang", "zh", "--data"]).arg(folder.path()).args(words);
        program
    };
    let create = ["create", "--name", "干部教育科", "--county", "奉节县", "--account", "李梅"];
    assert!(program(&create).output().unwrap().status.success(), "an office to ask");
    let mut batch = program(&["batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    batch.stdin.take().unwrap().write_all(b"{\n").unwrap();
    let output = batch.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("输入不是有效的 JSON"), "the line is refused: {said}");
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_a_name_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    let folder = tempfile::tempdir().unwrap();
    let strange = folder.path().join(OsStr::from_bytes(b"\xff.csv"));
    let told = |data: &Path, words: &[&OsStr]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"));
        let output = program.args(["--lang", "zh", "--data"]).arg(data).args(words).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = told(&strange, &[OsStr::new("verify")]);
    assert!(code == Some(3) && said.contains("没有办公室"), "there is just no office in that folder: {said}");
    let create = ["create", "--name", "干部教育科", "--county", "奉节县", "--account", "李梅"];
    assert_eq!(told(folder.path(), &create.map(OsStr::new)).0, Some(0), "an office to import into");
    let (code, said) = told(folder.path(), &[OsStr::new("import"), strange.as_os_str()]);
    assert!(code == Some(2) && said.contains("文件读不出来"), "there is just no such file: {said}");
    let (code, said) = told(folder.path(), &[OsStr::new("serve"), OsStr::new("--ui"), strange.as_os_str()]);
    assert!(code == Some(2) && said.contains("找不到界面文件"), "nor an interface: {said}");
}
