namespace StreamRec.Core.Sql;

/// <summary>A table that can be asked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record SqlView(string Name, IReadOnlyList<SqlViewColumn> Columns);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The engine's name of its type, such as <c>VARCHAR</c>, <c>INTEGER</c> or <c>VARCHAR[]</c>.</param>
public sealed record SqlViewColumn(string Name, string Type);

/// <summary>Something that keeps a query from what is not its own.</summary>
/// <param name="Kind">What.</param>
/// <param name="IsOn">Whether it is, as the process found by trying, or by asking the system.</param>
public sealed record SqlProtection(SqlProtectionKind Kind, bool IsOn);

/// <summary>What keeps a query from what is not its own.</summary>
public enum SqlProtectionKind
{
    /// <summary>The engine: only statements that read, only the snapshot's files, a configuration that cannot be changed.</summary>
    Engine,

    /// <summary>A process without the server's secrets, ended by the server when a query takes too long or too much.</summary>
    Process,

    /// <summary>The system limits memory, processor time, open files and the size of written files (Unix).</summary>
    Limits,

    /// <summary>The system lets the engine's threads read the snapshot's files only (Linux, Landlock).</summary>
    Files,

    /// <summary>The system lets the process write no file, open no connection and start no program (Linux, seccomp).</summary>
    Calls,
}
