using System.Text.Json.Serialization;

namespace StreamRec.Core.Sql.Protocol;

/// <summary>What a process that queries is told before anything else.</summary>
/// <param name="Views">What can be asked.</param>
/// <param name="Files">The files below the views, the only ones that may be read.</param>
/// <param name="MemoryBytes">What the engine may take.</param>
/// <param name="Threads">Threads of a query.</param>
internal sealed record SqlSetup(IReadOnlyList<SqlViewDefinition> Views, IReadOnlyList<string> Files, long MemoryBytes, int Threads);

/// <summary>A view: its name, and the query behind it.</summary>
internal sealed record SqlViewDefinition(string Name, string Query);

/// <summary>What a process says when it can answer.</summary>
/// <param name="Views">What can be asked, with its columns.</param>
/// <param name="Protections">What keeps it from anything else, as it found by trying.</param>
internal sealed record SqlReady(IReadOnlyList<SqlView> Views, IReadOnlyList<SqlProtection> Protections);

/// <summary>A query to answer.</summary>
/// <param name="Sql">The query.</param>
/// <param name="Rows">Rows that are wanted at most.</param>
/// <param name="Bytes">Bytes of values that are wanted at most.</param>
/// <param name="ProcessorSeconds">Seconds of processor time after which the system ends the process.</param>
internal sealed record SqlOrder(string Sql, int Rows, long Bytes, int ProcessorSeconds);

/// <summary>What the rows hold.</summary>
internal sealed record SqlHeader(IReadOnlyList<SqlColumn> Columns);

/// <summary>How a query went.</summary>
/// <param name="Rows">Rows sent.</param>
/// <param name="IsTruncated">Whether there are more.</param>
internal sealed record SqlEnd(long Rows, bool IsTruncated);

/// <summary>Why a query failed.</summary>
/// <param name="Refusal">The kind.</param>
/// <param name="Message">The engine's message, or ours.</param>
/// <param name="Position">The character at which it is wrong, from 0; <see langword="null"/> where that is not known.</param>
internal sealed record SqlProblem(SqlRefusal Refusal, string Message, int? Position = null);

/// <summary>The messages as JSON, without reflection: it starts faster.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(SqlSetup))]
[JsonSerializable(typeof(SqlReady))]
[JsonSerializable(typeof(SqlOrder))]
[JsonSerializable(typeof(SqlHeader))]
[JsonSerializable(typeof(SqlEnd))]
[JsonSerializable(typeof(SqlProblem))]
internal sealed partial class SqlJson : JsonSerializerContext;
