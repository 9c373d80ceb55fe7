//! Tables that wait until the user has seen what their columns are taken for. The window knows them by number:
//! a path never comes from it.

use super::locked;
use crate::wire::WaitingTable;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;

#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// The last number given, and the tables that wait.
    waiting: Mutex<(u32, BTreeMap<u32, PathBuf>)>,
}

impl Tables {
    /// Let one wait.
    pub fn put(&self, path: PathBuf) -> WaitingTable {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut waiting = locked(&self.waiting);
        let table = waiting.0.saturating_add(1);
        waiting.0 = table;
        waiting.1.insert(table, path);
        WaitingTable { table, name }
    }

    /// Where the file of a table is.
    pub fn path(&self, table: u32) -> Option<PathBuf> {
        locked(&self.waiting).1.get(&table).cloned()
    }

    /// It waits no more.
    pub fn forget(&self, table: u32) {
        locked(&self.waiting).1.remove(&table);
    }

    /// None waits any more: another library is open.
    pub fn clear(&self) {
        locked(&self.waiting).1.clear();
    }
}
