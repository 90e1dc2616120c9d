using System.Runtime.InteropServices;

namespace StreamRec.Core.Sql.Protection;

/// <summary>The numbers of Linux's system calls, which differ by processor (the kernel's <c>unistd.h</c>).</summary>
/// <param name="Processor">The processor's own number (<c>AUDIT_ARCH</c>).</param>
/// <param name="Seccomp">The call that sets a filter.</param>
/// <param name="OpenWithStructure"><c>openat2</c>.</param>
/// <param name="Opening">The calls that open files, with the place of their flags.</param>
/// <param name="Forbidden">The calls that are not permitted at all.</param>
internal sealed record CallNumbers(uint Processor, nint Seccomp, uint OpenWithStructure, IReadOnlyList<(uint Number, int FlagsArgument)> Opening, IReadOnlyList<uint> Forbidden)
{
    private static readonly CallNumbers X64 = new(
        0xc000003e,
        317,
        437,
        [(2, 1), (257, 2)],
        [
            // Files: truncate, rename, mkdir, rmdir, creat, link, unlink, symlink, their likes with "at", mknod, chmod, chown, open_by_handle_at.
            76, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 133, 258, 259, 260, 263, 264, 265, 266, 268, 304, 316,

            // Connections: socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, accept4, sendmmsg.
            41, 42, 43, 44, 46, 49, 50, 53, 288, 307,

            // Programs and other processes: fork, vfork, execve, execveat, kill, rt_sigqueueinfo, ptrace, process_vm_readv and _writev, pidfd_send_signal, pidfd_open, pidfd_getfd.
            57, 58, 59, 322, 62, 129, 101, 310, 311, 424, 434, 438,

            // The kernel: mount, umount2, init_module, finit_module, kexec_load, add_key, request_key, keyctl, unshare, setns, perf_event_open, bpf, userfaultfd, io_uring_setup.
            165, 166, 175, 313, 246, 248, 249, 250, 272, 308, 298, 321, 323, 425,
        ]);

    private static readonly CallNumbers Arm64 = new(
        0xc00000b7,
        277,
        437,
        [(56, 2)],
        [
            45, 33, 34, 35, 36, 37, 38, 52, 53, 54, 55, 265, 276,
            198, 199, 200, 201, 202, 203, 206, 211, 242, 269,
            221, 281, 129, 138, 117, 270, 271, 424, 434, 438,
            40, 39, 105, 273, 104, 217, 218, 219, 97, 268, 241, 280, 282, 425,
        ]);

    /// <summary>Those of this processor, or <see langword="null"/> where they are not known here.</summary>
    public static CallNumbers? OfThisProcessor() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => X64,
        Architecture.Arm64 => Arm64,
        _ => null,
    };
}
