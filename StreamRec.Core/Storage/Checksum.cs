using System.Security.Cryptography;

namespace StreamRec.Core.Storage;

/// <summary>Checksums as lower-case hexadecimal SHA-256.</summary>
public static class Checksum
{
    /// <summary>The checksum of a file's bytes.</summary>
    public static string OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
