namespace StreamRec.Core.Ingestion.Files;

/// <summary>The content of an input file, read once from front to back, that stops where it unpacks to more than is allowed.</summary>
internal sealed class LimitedStream(Stream content, long limit, string file) : Stream
{
    private long taken;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => taken; set => throw new NotSupportedException(); }

    /// <summary>Opens a file's content, unpacked where it is gzip, with the limits for packed or plain files.</summary>
    public static LimitedStream Open(InputFile file, ImportOptions options)
    {
        var limit = FileStart.IsGzip(file.Path)
            ? (long)Math.Min(options.MaximumUnpackedBytes, new FileInfo(file.Path).Length * options.MaximumUnpackRatio)
            : options.MaximumFileBytes;
        return new LimitedStream(FileStart.OpenContent(file.Path), limit, file.DisplayName);
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        taken += read;
        return taken <= limit
            ? read
            : throw new UnusableInputException("the file unpacks to more than is allowed (StreamRec:Import:MaximumUnpackedBytes and MaximumUnpackRatio).", file);
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
