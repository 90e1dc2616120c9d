using System.Diagnostics.CodeAnalysis;

namespace StreamRec.Core.DuckDb;

/// <summary>What a statement does, with the engine's numbers.</summary>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "They are the names of SQL's statements.")]
public enum DuckDbStatementKind
{
    /// <summary>Unknown.</summary>
    Invalid = 0,

    /// <summary>Reads: also <c>VALUES</c>, <c>FROM</c>, <c>DESCRIBE</c>, <c>SHOW</c>, <c>SUMMARIZE</c> and <c>PIVOT</c>.</summary>
    Select = 1,

    /// <summary>Adds rows.</summary>
    Insert = 2,

    /// <summary>Changes rows.</summary>
    Update = 3,

    /// <summary>Tells how a statement would be run, or runs it and tells how it was.</summary>
    Explain = 4,

    /// <summary>Deletes rows.</summary>
    Delete = 5,

    /// <summary>Keeps a statement under a name.</summary>
    Prepare = 6,

    /// <summary>Makes a table, a view or the like.</summary>
    Create = 7,

    /// <summary>Runs a statement kept under a name.</summary>
    Execute = 8,

    /// <summary>Changes a table.</summary>
    Alter = 9,

    /// <summary>Begins or ends a transaction.</summary>
    Transaction = 10,

    /// <summary>Reads or writes a file.</summary>
    Copy = 11,

    /// <summary>Gathers statistics.</summary>
    Analyze = 12,

    /// <summary>Sets a variable.</summary>
    VariableSet = 13,

    /// <summary>Makes a function.</summary>
    CreateFunction = 14,

    /// <summary>Removes a table, a view or the like.</summary>
    Drop = 15,

    /// <summary>Writes the whole database into files.</summary>
    Export = 16,

    /// <summary>An order to the engine.</summary>
    Pragma = 17,

    /// <summary>Tidies up.</summary>
    Vacuum = 18,

    /// <summary>Calls a function of the engine.</summary>
    Call = 19,

    /// <summary>Changes the configuration.</summary>
    Set = 20,

    /// <summary>Loads or installs an extension.</summary>
    Load = 21,

    /// <summary>What it does is not fixed.</summary>
    Relation = 22,

    /// <summary>What an extension does.</summary>
    Extension = 23,

    /// <summary>A plan made outside.</summary>
    LogicalPlan = 24,

    /// <summary>Opens another database.</summary>
    Attach = 25,

    /// <summary>Closes another database.</summary>
    Detach = 26,

    /// <summary>Several statements at once.</summary>
    Multi = 27,
}
