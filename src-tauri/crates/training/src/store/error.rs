//! What can go wrong below every feature.

use crate::sentences;

sentences! {
    /// Why the store could not do what was asked.
    pub enum StoreError {
        /// The database file cannot be decrypted with this key.
        WrongKey => "store.wrong_key",
            zh "数据库无法用这台电脑保存的密钥打开。请把原来保存的密钥文件 office.key 放到数据库 office.db 所在的文件夹后重试。",
            en "The database cannot be opened with this computer's key. Put the key file office.key that was saved with it into the folder of the database office.db and try again.";
        /// The system's key store, which has the key, does not give it.
        KeyOutOfReach => "store.key_out_of_reach",
            zh "数据库的密钥保存在系统密钥库里，现在取不到。请登录桌面并解锁系统密钥库后重试；重装过系统的，请把备用密钥文件 office.key 放回数据库所在的文件夹。",
            en "The database's key is in the system's key store, which does not give it. Log in to the desktop, unlock the key store and try again; after reinstalling the system, put the saved key file office.key back beside the database.";
        /// Another window has the database open.
        InUse => "store.in_use",
            zh "这个办公室已在另一个学程窗口中打开。请先关闭那个窗口再试。",
            en "This office is already open in another Xuecheng window. Close that window and try again.";
        /// The database was written by a newer version.
        Newer { version: i64 } => "store.newer",
            zh "这个数据库由更新版本的学程写成（格式 {version}），请升级本程序后再打开。",
            en "This database was written by a newer version of Xuecheng (format {version}). Upgrade the program to open it.";
        /// `SQLite` or the disk refused.
        Database { detail: String } => "store.database",
            zh "数据库读写失败，刚才的操作没有保存，请检查磁盘空间后重试。（{detail}）",
            en "The database could not be read or written; nothing of the last action was saved. Check the disk's free space and try again. ({detail})";
        /// The file system refused.
        Files { detail: String } => "store.files",
            zh "文件无法读写，请检查文件夹是否存在、磁盘是否已满或只读。（{detail}）",
            en "A file could not be read or written. Check that the folder exists and the disk is neither full nor read-only. ({detail})";
        /// An entry's bytes are damaged.
        Damaged { detail: String } => "store.damaged",
            zh "日志中有一条记录已损坏。请运行“校验”查看详情，并从备份恢复。（{detail}）",
            en "An entry of the journal is damaged. Run “verify” for details and restore from a backup. ({detail})";
        /// The person pressed cancel.
        Cancelled => "store.cancelled",
            zh "已取消，没有作任何更改。",
            en "Cancelled; nothing was changed.";
        /// There is nothing left to undo.
        NothingToUndo => "undo.nothing",
            zh "没有可以撤销的操作。",
            en "There is nothing to undo.";
        /// There is nothing left to redo.
        NothingToRedo => "undo.nothing_redo",
            zh "没有可以重做的操作。",
            en "There is nothing to redo.";
        /// Someone has changed a value since.
        ChangedSince { count: usize } => "undo.changed_since",
            zh "不能撤销：其中 {count} 项后来又被修改过。请先撤销后来的修改，或直接改成需要的值。",
            en "Cannot undo: {count} of its values have been changed since. Undo the later change first, or set the value you need.";
    }
}

impl From<rusqlite::Error> for StoreError {
    /// Messages of `SQLite` name tables and columns, never a person's data.
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::WrongKey,
            _ => Self::Database { detail: error.to_string() },
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        Self::Files { detail: error.kind().to_string() }
    }
}

impl From<journal::DecodeError> for StoreError {
    fn from(error: journal::DecodeError) -> Self {
        Self::Damaged { detail: error.to_string() }
    }
}

impl From<journal::EntityIdError> for StoreError {
    fn from(error: journal::EntityIdError) -> Self {
        Self::Damaged { detail: error.to_string() }
    }
}
