using System.Globalization;
using System.Text;

namespace StreamRec.Core.DuckDb;

/// <summary>Turns .NET values into the engine's.</summary>
internal static unsafe class ValueFactory
{
    public static ValueHandle Create(object? value) => value switch
    {
        null or DBNull => NativeMethods.CreateNull(),
        bool truth => NativeMethods.CreateBoolean(truth),
        byte or sbyte or short or ushort or int => NativeMethods.CreateInt32(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        uint or long => NativeMethods.CreateInt64(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => NativeMethods.CreateUInt64(number),
        float number => NativeMethods.CreateSingle(number),
        double number => NativeMethods.CreateDouble(number),
        decimal number => NativeMethods.CreateDecimal(ToNative(number)),
        string text => CreateText(text),
        DateOnly date => NativeMethods.CreateDate(date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber),
        DateTime time => NativeMethods.CreateTimestamp((time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond),
        DateTimeOffset time => NativeMethods.CreateTimestamp((time.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond),
        byte[] bytes => CreateBlob(bytes),
        IReadOnlyList<string> texts => CreateList(texts, DuckDbTypeId.Varchar),
        IReadOnlyList<int> numbers => CreateList(numbers, DuckDbTypeId.Integer),
        IReadOnlyList<long> numbers => CreateList(numbers, DuckDbTypeId.BigInt),
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be bound to a statement.", nameof(value)),
    };

    private static ValueHandle CreateText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
        {
            // An empty array has no address, and the engine wants one.
            byte nothing = 0;
            return NativeMethods.CreateText(start is null ? &nothing : start, (ulong)bytes.Length);
        }
    }

    private static ValueHandle CreateBlob(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            byte nothing = 0;
            return NativeMethods.CreateBlob(start is null ? &nothing : start, (ulong)bytes.Length);
        }
    }

    private static ValueHandle CreateList<T>(IReadOnlyList<T> items, DuckDbTypeId itemType)
    {
        var handles = new ValueHandle[items.Count];
        try
        {
            var pointers = new nint[items.Count];
            for (var index = 0; index < handles.Length; index++)
            {
                handles[index] = Create(items[index]);
                pointers[index] = handles[index].DangerousGetHandle();
            }

            using var type = NativeMethods.CreateLogicalType(itemType);
            fixed (nint* start = pointers)
            {
                // The list copies its items; the handles live to the end of this block.
                return NativeMethods.CreateList(type, start, (ulong)pointers.Length);
            }
        }
        finally
        {
            foreach (var handle in handles) handle?.Dispose();
        }
    }

    private static NativeDecimal ToNative(decimal number)
    {
        var digits = (Int128)new System.Numerics.BigInteger(number.Scale == 0 ? number : decimal.Truncate(number));
        var fraction = number - decimal.Truncate(number);
        for (var step = 0; step < number.Scale; step++)
        {
            fraction *= 10;
            digits = (digits * 10) + (int)decimal.Truncate(fraction);
            fraction -= decimal.Truncate(fraction);
        }

        return new NativeDecimal { Width = 38, Scale = number.Scale, Value = NativeHugeInt.Of(digits) };
    }
}
