"""Draft the yearly self-review of a Party branch (组织生活会对照检查材料), offline."""
