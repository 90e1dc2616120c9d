namespace StreamRec.Core.Database;

/// <summary>Where what people create is kept.</summary>
public sealed class DatabaseOptions
{
    /// <summary>A connection string of PostgreSQL, for several web servers; empty: a file in the data root, for one.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>Whether several servers, and commands beside them, can use it at the same time.</summary>
    public bool IsShared => !string.IsNullOrWhiteSpace(Postgres);
}
