//! A call that did not succeed, as the shells show it.

use serde::Serialize;
use training::sentence::{Language, Sentence};
use ts_rs::TS;

/// Why a call did not succeed. The program matches on `code`, a person reads `message`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// What the program matches on.
    pub code: String,
    /// What is wrong, where, and what to do, in the caller's language.
    pub message: String,
}

impl Failure {
    /// A feature's error in the caller's language.
    pub fn of(error: &impl Sentence, language: Language) -> Self {
        Self { code: error.code().to_owned(), message: error.sentence(language) }
    }
}

training::sentences! {
    /// What goes wrong before a feature is reached.
    pub enum CallError with StoreError {
        Unknown { name: String } => "call.unknown",
            zh "没有名为“{name}”的功能，程序的两个部分版本不一致，请重新安装。",
            en "There is no call named “{name}”; two parts of the program differ in version. Install it again.";
        Input { detail: String } => "call.input",
            zh "提交的内容格式不对：{detail}",
            en "The input has the wrong form: {detail}";
        NoOffice => "office.none",
            zh "还没有打开办公室，请先新建办公室或打开示例县。",
            en "No office is open. Create an office or open the example county first.";
        Role => "role.insufficient",
            zh "您的账户没有这项操作的权限，请联系管理员。",
            en "Your account may not do this. Ask the coordinator.";
        Ending => "call.ending",
            zh "程序正在退出，刚才的操作没有执行，也没有保存。请重新打开学程再做一次。",
            en "The program is closing; the last action was not begun and nothing was saved. Open Xuecheng again and repeat it.";
        Panic => "call.panic",
            zh "程序内部出错，刚才的操作没有保存，其他数据不受影响。请重试；若再次出现，请联系技术支持。",
            en "Something went wrong inside the program. The last action was not saved; nothing else is affected. Try again, and report it if it returns.";
    }
}
