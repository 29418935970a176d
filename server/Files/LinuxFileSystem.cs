using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GraphQLExport.Files;

/// <summary>
/// fsync(2) by its own name: the runtime's <c>Flush(true)</c> swallows its errors, and cannot open a directory. A failed fsync
/// is never tried again, since the kernel has by then forgotten the pages that it could not write.
/// </summary>
internal sealed partial class LinuxFileSystem : PortableFileSystem
{
    private const int OpenDirectoryReadOnly = 0x10000 | 0x80000;
    private const uint WriteWithoutWaiting = 2;
    private const int InterruptedCall = 4;

    public override void StartWriteBack(FileStream file, long offset, long count) =>
        _ = SyncFileRange(file.SafeFileHandle, offset, count, WriteWithoutWaiting);

    public override void Sync(FileStream file) => Sync(file.SafeFileHandle);

    public override void Rename(string from, string to)
    {
        if (RenameFile(from, to) != 0)
            throw LastError("rename");
    }

    public override void SyncDirectory(string directory)
    {
        using var handle = new SafeFileHandle(OpenDirectory(directory, OpenDirectoryReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
            throw LastError("open");
        Sync(handle);
    }

    private static void Sync(SafeFileHandle handle)
    {
        while (SyncHandle(handle) != 0)
        {
            if (Marshal.GetLastPInvokeError() != InterruptedCall)
                throw LastError("fsync");
        }
    }

    /// <summary>As the runtime does it: the exception's HResult is the errno.</summary>
    private static IOException LastError(string call)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{call}: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncHandle(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "sync_file_range", SetLastError = true)]
    private static partial int SyncFileRange(SafeFileHandle file, long offset, long count, uint flags);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenDirectory(string path, int flags);
}
