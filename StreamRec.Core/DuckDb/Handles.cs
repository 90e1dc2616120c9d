using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>A pointer that the engine gave out and wants back exactly once.</summary>
internal abstract class NativeHandle() : SafeHandle(invalidHandleValue: 0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    /// <summary>Whether it may still be used.</summary>
    public bool IsOpen => !IsClosed && !IsInvalid;
}

internal sealed class ConfigHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyConfig(ref handle);
        return true;
    }
}

internal sealed class DatabaseHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Close(ref handle);
        return true;
    }
}

internal sealed class ConnectionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Disconnect(ref handle);
        return true;
    }
}

internal sealed class StatementHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyPrepare(ref handle);
        return true;
    }
}

internal sealed class PendingHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyPending(ref handle);
        return true;
    }
}

/// <summary>The engine fills a structure of ours; it lives in native memory so that its address never changes.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    public ResultHandle() => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyResult(handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}

internal sealed class ChunkHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyDataChunk(ref handle);
        return true;
    }
}

internal sealed class LogicalTypeHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyLogicalType(ref handle);
        return true;
    }
}

internal sealed class FunctionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyScalarFunction(ref handle);
        return true;
    }
}

internal sealed class ValueHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyValue(ref handle);
        return true;
    }
}

internal sealed class ErrorHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyError(ref handle);
        return true;
    }
}

internal sealed class AppenderHandle : NativeHandle
{
    // Destroying an appender writes what it still holds; whoever did not complete it does not want that.
    protected override bool ReleaseHandle()
    {
        NativeMethods.ClearAppender(handle);
        NativeMethods.DestroyAppender(ref handle);
        return true;
    }
}
