//! `serve`: the browser shell on this machine's own loopback address.

use super::Asked;
use crate::language::Text;
use crate::office::Office;
use crate::outcome::{Outcome, Refusal};
use crate::serve;
use clap::{Arg, Command, value_parser};
use std::path::{Path, PathBuf};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text(
        "在本机浏览器中使用（只监听 127.0.0.1，地址含一次性口令）",
        "Use it in this machine's browser (listens on 127.0.0.1 only; the address holds a one-time token)",
    );
    let port = Text("端口，缺省由系统选择", "Port; the system chooses unless given");
    let ui = Text(
        "界面文件夹，缺省为程序旁的 ui 或 ui/dist",
        "The interface's folder; `ui` beside the program or ui/dist unless given",
    );
    Command::new("serve")
        .about(about.of(language))
        .arg(Arg::new("port").long("port").default_value("0").help(port.of(language)))
        .arg(
            Arg::new("ui")
                .long("ui")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(ui.of(language)),
        )
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let refused = |text: Text| Refusal { message: asked.say(text).to_owned(), exit: Outcome::USAGE };
    let port = asked.word("port").and_then(|port| port.parse().ok());
    let port: u16 = port.ok_or_else(|| {
        refused(Text("端口应是 0 到 65535 的数字。", "A port is a number from 0 to 65535."))
    })?;
    let ui = asked.path("ui").map(Path::to_path_buf).or_else(usual_ui);
    let ui = ui.filter(|folder| folder.join("index.html").is_file()).ok_or_else(|| {
        refused(Text(
            "找不到界面文件，请用 --ui 指定。",
            "The interface's files are not to be found. Name their folder with --ui.",
        ))
    })?;
    let office = Office::over(&asked.data, asked.language);
    let stopped = Text(
        "不能在端口 {port} 上提供服务，可能已被别的程序占用，请换一个端口：",
        "Cannot serve on port {port}; another program may have it, so name another: ",
    );
    serve::serve(office.host, &ui, port).map_err(|error| {
        let message = format!("{}{error}", asked.say(stopped).replace("{port}", &port.to_string()));
        Refusal { message, exit: 3 }
    })?;
    Ok(Outcome::done(""))
}

fn usual_ui() -> Option<PathBuf> {
    let beside = std::env::current_exe().ok()?.parent()?.join("ui");
    Some(if beside.is_dir() { beside } else { PathBuf::from("ui/dist") })
}
