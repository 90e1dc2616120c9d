using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>The body of a function that statements call: fills one result for each row of the arguments. Called on several threads at a time.</summary>
/// <param name="arguments">The argument columns.</param>
/// <param name="result">The column to fill, up to <see cref="DuckDbArguments.RowCount"/>.</param>
public delegate void DuckDbFunctionBody(DuckDbArguments arguments, DuckDbAppenderColumn result);

/// <summary>The argument columns of one call of a function.</summary>
public readonly ref struct DuckDbArguments
{
    private readonly nint chunk;
    private readonly IReadOnlyList<DuckDbType> types;

    internal DuckDbArguments(nint chunk, IReadOnlyList<DuckDbType> types)
    {
        this.chunk = chunk;
        this.types = types;
        RowCount = (int)NativeMethods.ChunkSize(chunk);
    }

    /// <summary>How many rows.</summary>
    public int RowCount { get; }

    /// <summary>An argument's column, from 0.</summary>
    public DuckDbColumn Column(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, types.Count);
        return new DuckDbColumn(NativeMethods.ChunkVector(chunk, (ulong)index), types[index], RowCount);
    }
}

/// <summary>A registered function: what the engine's pointer leads back to.</summary>
internal sealed unsafe class DuckDbFunction
{
    private readonly IReadOnlyList<DuckDbType> parameters;
    private readonly DuckDbType result;
    private readonly DuckDbFunctionBody body;

    private DuckDbFunction(IReadOnlyList<DuckDbType> parameters, DuckDbType result, DuckDbFunctionBody body)
    {
        this.parameters = parameters;
        this.result = result;
        this.body = body;
    }

    public static void Register(DuckDbConnection connection, string name, IReadOnlyList<DuckDbType> parameters, DuckDbType result, DuckDbFunctionBody body)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(body);
        using var function = NativeMethods.CreateScalarFunction();
        NativeMethods.SetFunctionName(function, name);
        foreach (var parameter in parameters)
        {
            using var type = parameter.ToNative();
            NativeMethods.AddFunctionParameter(function, type);
        }

        using (var type = result.ToNative())
        {
            NativeMethods.SetFunctionReturnType(function, type);
        }

        // Bodies have effects of their own, so no call may be folded away or skipped, not even for nulls.
        NativeMethods.SetFunctionVolatile(function);
        NativeMethods.SetFunctionTakesNulls(function);
        NativeMethods.SetFunctionBody(function, &Call);
        NativeMethods.SetFunctionData(function, GCHandle.ToIntPtr(GCHandle.Alloc(new DuckDbFunction(parameters, result, body))), &Free);
        if (NativeMethods.RegisterScalarFunction(connection.Handle, function) != NativeState.Success)
        {
            throw new DuckDbException($"DuckDB cannot register the function '{name}'.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(nint call, nint arguments, nint output)
    {
        try
        {
            var function = (DuckDbFunction)GCHandle.FromIntPtr(NativeMethods.FunctionData(call)).Target!;
            function.body(
                new DuckDbArguments(arguments, function.parameters),
                new DuckDbAppenderColumn(output, function.result, (int)NativeMethods.ChunkSize(arguments)));
        }
#pragma warning disable CA1031 // No exception may leave through native frames; the engine carries its message to whoever runs the statement.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            NativeMethods.SetFunctionError(call, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint data) => GCHandle.FromIntPtr(data).Free();
}
