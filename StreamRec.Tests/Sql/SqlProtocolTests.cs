using System.Diagnostics;
using StreamRec.Core.Sql;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Tests.Sql;

public sealed class SqlProtocolTests
{
    [Fact]
    public async Task Process_ServerGoes_EndsThoughAQueryIsRunning()
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(SqlWorld.Command.StartIn(folder.Path))!;
        var input = process.StandardInput.BaseStream;
        SqlFrames.Write(input, SqlFrameKind.Setup, new SqlSetup([], [folder.Write("allowed", "")], 128 << 20, 1), SqlJson.Default.SqlSetup);
        Assert.Equal(SqlFrameKind.Ready, (await SqlFrames.ReadAsync(process.StandardOutput.BaseStream)).Kind);
        SqlFrames.Write(input, SqlFrameKind.Query, new SqlOrder(SqlWorld.Endless, 1, 1_000, 60), SqlJson.Default.SqlOrder);

        input.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        using var stream = new MemoryStream();
        SqlFrames.Write(stream, SqlFrameKind.End, new SqlEnd(7, IsTruncated: true), SqlJson.Default.SqlEnd);
        stream.Position = 0;

        var (kind, content) = SqlFrames.Read(stream);

        Assert.Equal((SqlFrameKind.End, new SqlEnd(7, IsTruncated: true)), (kind, SqlFrames.Message(content, SqlJson.Default.SqlEnd)));
        Assert.Equal(SqlFrameKind.None, SqlFrames.Read(stream).Kind);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'Z', 1, 0, 0, 0, 0 })]
    [InlineData(new byte[] { (byte)'B', 255, 255, 255, 127, 0 })]
    [InlineData(new byte[] { (byte)'B', 0, 0, 0, 255, 0 })]
    public void Read_Nonsense_IsRefusedBeforeAnythingIsTaken(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);

        Assert.Throws<InvalidDataException>(() => SqlFrames.Read(stream));
    }

    [Theory]
    [InlineData(new byte[] { 255, 255, 255, 127 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 1, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 255, 255, 255, 255, 65 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 1, 0, 0, 0, 65, 66 })]
    public void Read_RowsThatDoNotFitTheirColumns_AreRefused(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => SqlBatch.Read(bytes, [new SqlColumn("a", "VARCHAR", SqlValueKind.Text)]));
}
