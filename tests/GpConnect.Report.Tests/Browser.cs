using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>One browser for all tests that look at pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
            });
        }
    }

    /// <summary>Opens a report, and notes each request and each message of the console.</summary>
    public async Task<(IPage Page, List<string> Noted)> OpenAsync(string path, BrowserNewPageOptions? options = null)
    {
        var page = await _browser!.NewPageAsync(options ?? new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var noted = new List<string>();
        var address = new Uri(path).AbsoluteUri;
        page.Request += (_, request) =>
        {
            if (request.Url != address && request.Url != "data:,")
            {
                noted.Add($"request: {request.Url}");
            }
        };
        page.Console += (_, message) => noted.Add($"console: {message.Text}");
        page.PageError += (_, error) => noted.Add($"error: {error}");
        page.Dialog += (_, dialog) =>
        {
            noted.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(address);
        return (page, noted);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
