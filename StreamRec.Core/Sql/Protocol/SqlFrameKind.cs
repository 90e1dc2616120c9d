namespace StreamRec.Core.Sql.Protocol;

/// <summary>What a frame between the server and a process that queries holds.</summary>
internal enum SqlFrameKind : byte
{
    /// <summary>Nothing: the other side has gone.</summary>
    None = 0,

    /// <summary>To the process, first: a <see cref="SqlSetup"/>.</summary>
    Setup = (byte)'S',

    /// <summary>From the process, once it can answer: a <see cref="SqlReady"/>.</summary>
    Ready = (byte)'R',

    /// <summary>To the process: a <see cref="SqlOrder"/>.</summary>
    Query = (byte)'Q',

    /// <summary>To the process: stop the query that is running. Empty.</summary>
    Cancel = (byte)'C',

    /// <summary>From the process: a <see cref="SqlHeader"/>.</summary>
    Header = (byte)'H',

    /// <summary>From the process: rows, as <see cref="SqlBatch"/> reads them.</summary>
    Batch = (byte)'B',

    /// <summary>From the process: all rows have been sent; a <see cref="SqlEnd"/>.</summary>
    End = (byte)'E',

    /// <summary>From the process: the query has failed; a <see cref="SqlProblem"/>.</summary>
    Problem = (byte)'X',
}
