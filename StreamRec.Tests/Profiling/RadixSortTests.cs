using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Tests.Profiling;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void Sort_AnyNumbers_AgreesWithTheRuntime(int count)
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, count).Select(index => (index % 4) switch
        {
            0 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300)),
            1 => random.Next(-5, 5),
            2 => double.MaxValue * (random.NextDouble() - 0.5),
            _ => BitConverter.UInt64BitsToDouble((ulong)random.NextInt64() & 0x7FEF_FFFF_FFFF_FFFF),
        }).ToArray();
        var expected = values.Order().ToArray();

        RadixSort.Sort(values, CancellationToken.None);

        Assert.Equal(expected, values);
    }

    [Fact]
    public void Sort_Keys_UsesEveryBit()
    {
        var random = new Random(4);
        var keys = Enumerable.Range(0, 3_000).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue)).Append(ulong.MaxValue).Append(0UL).ToArray();
        var expected = keys.Order().ToArray();

        RadixSort.Sort(keys, CancellationToken.None);

        Assert.Equal(expected, keys);
    }

    [Fact]
    public void Sort_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => RadixSort.Sort(new ulong[] { 2, 1 }, new CancellationToken(canceled: true)));
}
